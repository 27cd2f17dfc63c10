/** A page of a list; `next` is the cursor of the following page, absent on the last one. */
export interface Page<Item> {
  items: Item[];
  next: string | undefined;
}
