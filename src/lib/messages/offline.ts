/** Words about the site as a program on the reader's device. */
export const offline = {
	/** Of the program, as a device's home screen and its list of programs show it. */
	name: 'Churn Lab',
	description: 'A what-if simulator for subscription economics',
	/** In a frame that may not run the page's programs. */
	sealed: {
		what: 'In this frame the page can only show the figures of an example.',
		open: 'Open Churn Lab in a window of its own'
	},
	/** Where the page's programs did not come. */
	unloaded: 'This page did not load whole: nothing can be computed or changed on it yet.',
	update: {
		ready: 'A newer Churn Lab is ready. Your scenario stays as it is.',
		missing: 'A part of this page could not be loaded. Your scenario is safe in the address.',
		reload: 'Reload',
		later: 'Later'
	}
};
