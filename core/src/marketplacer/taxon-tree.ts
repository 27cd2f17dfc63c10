/** A node of the tree of taxons, as far as reading it needs one. */
interface TreeNode {
  id: string;
  /** The first of those below it, if there are any. */
  children: { nodes: (object | null)[] | null };
}

/** Requests at one time while the tree is read. */
const AT_ONCE = 5;

/**
 * The whole tree from the top down, a few lists of siblings at a time. It is read one level with each request, so
 * neither its depth nor a ring in it matters. Whether `taxons` gives the top only or every taxon is not documented;
 * where it gives all, a taxon comes a second time, below its parent.
 *
 * @param siblings every one below a parent, or at the top
 */
export async function* readTree<Node extends TreeNode>(
  siblings: (parentId: string | undefined) => Promise<(Node | null)[]>,
): AsyncGenerator<{ taxon: Node; parentId: string | undefined }[]> {
  const seen = new Set<string>();
  let due: (string | undefined)[] = [undefined];
  while (due.length > 0) {
    const parents = due.slice(0, AT_ONCE);
    due = due.slice(AT_ONCE);
    const lists = await Promise.all(parents.map(siblings));
    const found: { taxon: Node; parentId: string | undefined }[] = [];
    for (const [index, list] of lists.entries()) {
      for (const taxon of list.filter((one) => one !== null)) {
        found.push({ taxon, parentId: parents[index] });
        if (taxon.children.nodes?.length && !seen.has(taxon.id)) due.push(taxon.id);
        seen.add(taxon.id);
      }
    }
    yield found;
  }
}
