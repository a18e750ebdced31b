/**
 * Runs in the head before anything is painted: takes up the colours that the reader chose,
 * and makes room for the line that leads back to the last place read.
 */
export const boot =
  "try{const s=localStorage,d=document.documentElement.dataset,t=s.getItem('theme');if(t==='light'||t==='dark')d.theme=t;if(s.getItem('place'))d.place=''}catch{}";
