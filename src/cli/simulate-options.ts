import { ARM_BANDS, PLAN_BANDS, type BandName, type Threshold } from '../lib/simulation/results.ts';

/** What the command line asks for. */
export interface Options {
	help: boolean;
	/** A file, a link, or "-" for standard input; absent when it is not named. */
	source?: string;
	/** These take the place of what the scenario says. */
	trials?: number;
	seed?: number;
	/** Also the expected tables of cohorts by age. */
	cohorts?: boolean;
	/** Also the shares of futures above these values. */
	above?: Threshold[];
}

export const USAGE = `Usage: npm run --silent simulate -- [--trials N] [--seed N] FILE | LINK | -

Simulates a scenario and prints its results as one JSON object.

  FILE        a scenario as JSON
  LINK        a link that Churn Lab's page made, or what follows its #; put it in quotation marks
  -           a scenario as JSON, from standard input

  --trials N  how many futures to simulate, whatever the scenario says
  --seed N    which futures, whatever the scenario says
  --cohorts   also expected customers and revenue of every cohort by age
  --above ARM.BAND.MONTH=VALUE
              also the share of futures above a value, such as --above 1.mrr.18=1e6 (ARM 0 is
              the baseline, 1 the first plan); may be given more than once
  --help      print this

Faults go to standard error, one per line, and the exit status is 2.
`;

const NUMBERS = ['trials', 'seed'] as const;
type NumberOption = (typeof NUMBERS)[number];

const isNumberOption = (name: string): name is NumberOption => (NUMBERS as readonly string[]).includes(name);

/** A file whose name starts with a dash is written ./-name; a dash alone is standard input. */
const isOption = (word: string) => word.startsWith('-') && word !== '-';

/** Reads the words of the command line; faults are sentences, all of them at once. */
export function readOptions(words: readonly string[]): { options: Options; faults: string[] } {
	const options: Options = { help: false };
	const faults: string[] = [];
	const rest = [...words];
	for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
		if (!isOption(word)) {
			if (options.source === undefined) options.source = word;
			else faults.push(`${word}: only one scenario at a time, and ${options.source} is already named`);
			continue;
		}
		if (word === '--help' || word === '-h') {
			options.help = true;
			continue;
		}
		if (word === '--cohorts') {
			options.cohorts = true;
			continue;
		}
		if (word === '--above' || word.startsWith('--above=')) {
			const text = word === '--above' ? (rest.shift() ?? '') : word.slice('--above='.length);
			const threshold = readThreshold(text);
			if (threshold) (options.above ??= []).push(threshold);
			else faults.push(`--above: ${text || 'nothing'} is not ARM.BAND.MONTH=VALUE, such as 1.mrr.18=1e6`);
			continue;
		}
		const [, name, attached] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
		if (name === undefined || !isNumberOption(name)) {
			faults.push(`${word}: there is no such option; --help lists them`);
			continue;
		}
		const value = attached ?? rest.shift();
		if (options[name] !== undefined) faults.push(`--${name}: is there twice`);
		else if (value === undefined) faults.push(`--${name}: a whole number should follow`);
		else if (/^-?\d+$/.test(value)) options[name] = Number(value);
		else faults.push(`--${name}: ${value === '' ? 'nothing' : value} is not a whole number`);
	}
	if (!options.help && options.source === undefined) {
		faults.push('no scenario is named: name a file, a link, or - for standard input; --help tells more');
	}
	return { options, faults };
}

function readThreshold(text: string): Threshold | null {
	const [, arm, band, month, value] =
		/^([0-3])\.([a-zA-Z]+)\.(\d{1,3})=(-?[\d.]+(?:e\d+)?)$/.exec(text) ?? [];
	const known = (Number(arm) === 0 ? ARM_BANDS : [...ARM_BANDS, ...PLAN_BANDS]) as readonly string[];
	if (!band || !known.includes(band) || !Number.isFinite(Number(value))) return null;
	return { arm: Number(arm), band: band as BandName, month: Number(month), value: Number(value) };
}

/** Whether it is a link, or the part of one after the #, rather than the name of a file. */
export function isLink(source: string): boolean {
	return /^(https?:\/\/|#)/.test(source) || source.includes('v=1&');
}
