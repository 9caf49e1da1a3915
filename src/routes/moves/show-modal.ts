/** A modal dialog keeps the focus in, closes on Escape and gives the focus back. To be attached to a dialog. */
export function showModal(dialog: HTMLDialogElement): () => void {
	dialog.showModal();
	return () => dialog.close();
}

/** A press beside the dialog, on its backdrop, closes it. */
export function pressBeside(event: MouseEvent & { currentTarget: HTMLDialogElement }): void {
	if (event.target === event.currentTarget) event.currentTarget.close();
}
