/** Words of the gallery, the help sheet, the presenter's view and the handout, which load when they are needed. */
export const moves = {
	gallery: {
		title: 'Open or save',
		close: 'Close',
		start: 'Start from an example',
		startNote: 'Each opens with a plan to try. What you have open can be brought back with Undo.',
		blank: 'Blank',
		aboutBlank: 'Round numbers to put your own in the place of, and no plan yet',
		sources: (sourced: string, assumed: string) => `Sources: ${sourced} inputs sourced, ${assumed} assumed`,
		invented: 'All of its numbers are made up',

		saved: 'Saved in this browser',
		savedNone: 'Nothing is saved yet. What you save stays on this device.',
		savedAt: (when: string) => `saved ${when}`,
		changedAt: (when: string) => `changed ${when}`,
		works: 'Not saved, but kept',
		untitled: 'Untitled scenario',
		name: 'Name',
		save: 'Save',
		saveChanges: 'Save changes',
		saveNew: 'Save as a new one',
		nameFirst: 'Please give it a name.',
		isSaved: (name: string) => `Saved: ${name}`,
		rename: (name: string) => `Rename ${name}`,
		newName: (name: string) => `New name of ${name}`,
		keepName: 'Rename',
		cancel: 'Cancel',
		delete: (name: string) => `Delete ${name}`,
		deleted: (name: string) => `${name} is deleted.`,
		putBack: 'Undo',
		download: (name: string) => `Download ${name} as a file`,
		notKept:
			'This browser keeps nothing here: a private window, a frame in another page or a full disk can be why. What you save lasts until this page is closed. Download it as a file to keep it.',

		file: 'As a file',
		fileNote: 'A file holds the whole scenario. It can also be dropped anywhere on this page.',
		openFile: 'Open a file',
		downloadPresent: 'Download this scenario',
		refused: (name: string) => `${name} could not be opened, so nothing has changed.`,
		tooLarge: (size: string) =>
			`The file is larger than ${size}; a scenario takes a few thousand characters.`,
		noText: 'This is not a text file. A scenario is a JSON file, such as this page downloads.',
		unreadable: 'The file could not be read.',
		moreFaults: (count: string) => `And ${count} more.`
	},

	offer: {
		label: 'Your last work',
		what: (name: string, when: string) => `Your last work is kept: ${name}, changed ${when}.`,
		open: 'Return to it',
		later: 'Not now'
	},
	drop: 'Drop the scenario file to open it',

	when: { now: 'just now' },

	help: {
		title: 'Keyboard shortcuts',
		close: 'Close',
		groups: {
			work: 'Work',
			look: 'Look',
			show: 'Show'
		},
		moves: {
			undo: 'Undo',
			redo: 'Redo',
			reset: 'Reset to what was opened',
			gallery: 'Open or save',
			save: 'Save in this browser',
			baseline: 'The baseline',
			planA: 'Plan A',
			planB: 'Plan B',
			planC: 'Plan C',
			theme: 'Light or dark',
			presenter: 'Presenter mode',
			leave: 'Leave presenter mode',
			fullScreen: 'Full screen',
			nextPicture: 'Next picture, when presenting',
			previousPicture: 'Previous picture, when presenting',
			help: 'This list'
		},
		or: 'or',
		keys: {
			PageDown: 'Page Down',
			PageUp: 'Page Up',
			Escape: 'Esc',
			shift: 'Shift',
			ctrl: 'Ctrl',
			command: '⌘'
		},
		sliders: 'On a lever',
		steps: { one: 'One step', ten: 'Ten steps', ends: 'To the ends' },
		stepKeys: { arrows: 'Arrow keys', shiftArrows: 'Shift + arrow keys', ends: 'Home or End' },
		singles: 'Keys by themselves',
		singlesNote: 'Turn them off if you speak to your computer, or press keys by accident.'
	},

	presenter: {
		label: 'Presenter mode',
		pictures: 'Pictures',
		previous: 'Previous picture',
		next: 'Next picture',
		place: (place: string, of: string, name: string) => `${place} of ${of}: ${name}`,
		fullScreen: 'Full screen',
		leave: 'Leave presenter mode'
	},

	handout: {
		product: 'Churn Lab',
		noPlan: 'This plan changes nothing yet.',
		horizon: (months: string, futures: string) => `${months} months ahead, ${futures} futures`,
		business: 'The business',
		again: 'Open it again',
		scan: 'This code opens the same scenario, with the same figures.',
		tooLong: 'The link is too long for paper: ask for it, or for the scenario file.',
		method:
			'Baseline and plan live through the same simulated futures, so what differs between them is the plan’s. Bands hold half of the futures and 9 of 10. Computed on the reader’s own device; the page called “How it works” has every formula.'
	}
};
