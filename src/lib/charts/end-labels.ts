/** What stands at the end of a curve. */
export interface EndLabel {
	arm: string;
	/** Where the curve ends. */
	y: number;
	/** The first line is strong. */
	lines: string[];
}

export interface PlacedLabel extends EndLabel {
	/** Middle of the first line. */
	at: number;
	/** Whether the label moved so far that a leader has to show where it belongs. */
	led: boolean;
}

const LINE = 15;
const GAP = 1;
/** Moved further than this, a label gets a leader. */
const LEADER_FROM = 3;

const heightOf = (label: EndLabel) => label.lines.length * LINE + GAP;

/** Pushes labels apart, each as near to its curve as the others allow, inside top .. bottom. */
export function placeLabels(labels: readonly EndLabel[], top: number, bottom: number): PlacedLabel[] {
	const sorted = [...labels].sort((one, other) => one.y - other.y);
	const at = sorted.map((label) => label.y);
	// a few sweeps settle the two or three labels that a picture has
	for (let sweep = 0; sweep < 8; sweep++) {
		for (let index = 1; index < sorted.length; index++) {
			const overlap = at[index - 1] + heightOf(sorted[index - 1]) - at[index];
			if (overlap <= 0) continue;
			at[index - 1] -= overlap / 2;
			at[index] += overlap / 2;
		}
		for (let index = 0; index < sorted.length; index++) {
			const lowest = bottom - (sorted[index].lines.length - 1) * LINE;
			at[index] = Math.max(top, Math.min(lowest, at[index]));
		}
	}
	return sorted.map((label, index) => ({
		...label,
		at: at[index],
		led: Math.abs(at[index] - label.y) > LEADER_FROM
	}));
}
