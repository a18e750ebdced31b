/** What an address says where it has signs in the place of letters; of one that nobody can read, the address. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
