/** The page as a browser takes it, by file name. */
export function assemblePage(): Promise<Record<string, string>>;
