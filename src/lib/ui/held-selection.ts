/**
 * To be called before a part of the page comes alive, which writes the text of its fields anew: what was selected in one
 * would not be any more, and letters that follow would stand behind it instead of in its place.
 * @returns what selects it again, once the fields are written; nothing where no text field has the focus
 */
export function heldSelection(): (() => void) | undefined {
	const field = document.activeElement;
	if (!(field instanceof HTMLInputElement) || field.selectionStart === null) return undefined;
	const { value, selectionStart, selectionEnd, selectionDirection } = field;
	return () => {
		if (field === document.activeElement && field.value === value)
			field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
	};
}
