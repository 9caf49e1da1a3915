/** How far outside the window a picture is about to be seen. */
const AHEAD = '160px 0px';

/** An attachment that tells whether an element is on screen or about to be. */
export function onView(tell: (seen: boolean) => void) {
	return (element: Element) => {
		const observer = new IntersectionObserver((entries) => tell(entries[entries.length - 1].isIntersecting), {
			rootMargin: AHEAD
		});
		observer.observe(element);
		return () => {
			observer.disconnect();
			tell(false);
		};
	};
}
