import type { ClientInit } from '@sveltejs/kit';

/** Where nothing is drawn, in a tab behind others or a frame out of sight, no frame comes. Milliseconds. */
const LONGEST_WAIT = 1000;

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

const nextFrame = () =>
	new Promise((resolve) => {
		requestAnimationFrame(resolve);
		setTimeout(resolve, document.hidden ? 0 : LONGEST_WAIT);
	});

/** The page as it was built is drawn before its scripts take the time that drawing needs. */
export const init: ClientInit = async () => {
	// the frame is drawn after its callbacks
	await nextFrame();
	await nextTask();
	// to write its first number a browser reads its tables, which takes as long as a part of the page to come alive
	(0).toLocaleString(document.documentElement.lang);
	await nextTask();
};
