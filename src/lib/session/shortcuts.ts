import { isTextField } from './gestures';

/** What a key can do. */
export type Move =
	| 'undo'
	| 'redo'
	| 'reset'
	| 'gallery'
	| 'save'
	| 'baseline'
	| 'planA'
	| 'planB'
	| 'planC'
	| 'theme'
	| 'presenter'
	| 'leave'
	| 'fullScreen'
	| 'nextPicture'
	| 'previousPicture'
	| 'help';

/** Keys pressed together. `command` is Ctrl, or ⌘ on a Mac. */
export interface Chord {
	key: string;
	command?: true;
	shift?: true;
}

export interface Binding {
	move: Move;
	group: 'work' | 'look' | 'show';
	chords: readonly Chord[];
}

/** All keys there are: the page obeys this table, and the help sheet is made from it. */
export const BINDINGS: readonly Binding[] = [
	{ move: 'undo', group: 'work', chords: [{ key: 'z', command: true }] },
	{
		move: 'redo',
		group: 'work',
		chords: [
			{ key: 'z', command: true, shift: true },
			{ key: 'y', command: true }
		]
	},
	{ move: 'reset', group: 'work', chords: [{ key: 'r' }] },
	{ move: 'gallery', group: 'work', chords: [{ key: 'o' }] },
	{ move: 'save', group: 'work', chords: [{ key: 's', command: true }] },
	{ move: 'baseline', group: 'look', chords: [{ key: '0' }] },
	{ move: 'planA', group: 'look', chords: [{ key: '1' }] },
	{ move: 'planB', group: 'look', chords: [{ key: '2' }] },
	{ move: 'planC', group: 'look', chords: [{ key: '3' }] },
	{ move: 'theme', group: 'look', chords: [{ key: 't' }] },
	{ move: 'help', group: 'look', chords: [{ key: '?' }] },
	{ move: 'presenter', group: 'show', chords: [{ key: 'p' }] },
	{ move: 'leave', group: 'show', chords: [{ key: 'Escape' }] },
	{ move: 'fullScreen', group: 'show', chords: [{ key: 'f' }] },
	// what a presenter's clicker sends
	{ move: 'nextPicture', group: 'show', chords: [{ key: 'PageDown' }] },
	{ move: 'previousPicture', group: 'show', chords: [{ key: 'PageUp' }] }
];

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The letter that a Latin keyboard has there, so that keys work in every script. */
function keyOf({ key, code }: Press): string {
	const letter = /^Key([A-Z])$/.exec(code)?.[1];
	const isLatin = key.length === 1 && key < '\u0080';
	return (letter && !isLatin ? letter : key).toLowerCase();
}

function isPressed(chord: Chord, press: Press): boolean {
	const command = press.ctrlKey || press.metaKey;
	if (keyOf(press) !== chord.key.toLowerCase() || command !== (chord.command ?? false) || press.altKey)
		return false;
	// signs such as ? are typed with Shift on some keyboards and without on others
	return !/^[a-z]$/.test(chord.key) || press.shiftKey === (chord.shift ?? false);
}

/** What is asked for by the keys that are pressed. */
export function moveOf(press: Press): Move | null {
	return BINDINGS.find(({ chords }) => chords.some((chord) => isPressed(chord, press)))?.move ?? null;
}

/** Whether it is a key by itself, which must not be taken from where one writes. */
const isSingle = (press: Press) => !press.ctrlKey && !press.metaKey;

/** Signs with which one writes or speaks. */
const isSign = ({ key }: Press) => key.length === 1;

const takesKeys = (target: EventTarget | null) =>
	isTextField(target) ||
	target instanceof HTMLSelectElement ||
	(target instanceof HTMLElement && target.isContentEditable);
/** Whether a slider is moved by it. */
const movesSlider = ({ key, target }: KeyboardEvent) =>
	key.startsWith('Page') && target instanceof HTMLInputElement && target.type === 'range';

interface Listener {
	/** Whether keys by themselves do anything (WCAG 2.1.4). */
	singles: () => boolean;
	/** @returns whether the move was made; if not, the key keeps what it does elsewhere */
	make: (move: Move) => boolean;
}

/**
 * Makes the moves that keys ask for. While a text is being typed, undo is the field's own.
 * @returns what ends the listening
 */
export function followKeys(page: Window, { singles, make }: Listener): () => void {
	const controller = new AbortController();
	const { signal } = controller;
	let typedInto: EventTarget | null = null;
	page.addEventListener('input', ({ target }) => (typedInto = isTextField(target) ? target : null), {
		signal
	});
	for (const type of ['change', 'focusout'])
		page.addEventListener(type, () => (typedInto = null), { signal });
	page.addEventListener(
		'keydown',
		(event) => {
			if (event.defaultPrevented || event.isComposing || event.target === null) return;
			if (event.target === typedInto) return;
			const isElsewhere = takesKeys(event.target) || document.querySelector(':modal') !== null;
			if (isSingle(event) && isElsewhere) return;
			if (isSingle(event) && (isSign(event) ? !singles() : movesSlider(event))) return;
			const move = moveOf(event);
			if (move !== null && make(move)) event.preventDefault();
		},
		{ signal }
	);
	return () => controller.abort();
}
