/** Runs in the head before anything is painted: takes up the colours that the reader chose. */
export const themeBoot =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
