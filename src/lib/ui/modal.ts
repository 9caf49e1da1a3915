/** A modal dialog: it keeps the focus in, closes on Escape and on a press beside it, and gives the focus back. */
export function modal(dialog: HTMLDialogElement): () => void {
	const opener = document.activeElement;
	const pressBeside = (event: MouseEvent) => {
		if (event.target === dialog) dialog.close();
	};
	dialog.addEventListener('click', pressBeside);
	dialog.showModal();
	return () => {
		dialog.removeEventListener('click', pressBeside);
		dialog.close();
		// a dialog that is gone already gives nothing back
		if (document.activeElement === document.body && opener instanceof HTMLElement)
			opener.focus({ preventScroll: true });
	};
}
