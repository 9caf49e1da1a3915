/** An attachment: what scrolls sideways can be reached by the keyboard, what does not is no stop on the way. */
export function focusableWhereItScrolls(strip: HTMLElement) {
	const observer = new ResizeObserver(() => {
		if (strip.scrollWidth > strip.clientWidth) strip.tabIndex = 0;
		else strip.removeAttribute('tabindex');
	});
	observer.observe(strip);
	return () => observer.disconnect();
}
