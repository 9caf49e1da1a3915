/** Puts text where the reader can paste it; false where the browser does not allow that. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// no permission, or no secure context
		return false;
	}
}
