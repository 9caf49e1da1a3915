import { expect, it } from 'vitest';
import { presets } from '../scenario/presets';
import { LARGEST_FILE, readScenarioFile, scenarioText } from './scenario-file';

it('a scenario comes back from its file as it was', async () => {
	for (const { scenario } of presets)
		expect(await readScenarioFile(new Blob([scenarioText(scenario)]))).toEqual({ scenario });
});

it('a file that is no scenario says what is wrong', async () => {
	expect(await readScenarioFile(new Blob(['{"version": 1']))).toMatchObject({ faults: [{ code: 'json' }] });
	const draft = { ...presets[0].scenario, months: 5000 };
	const read = await readScenarioFile(new Blob([JSON.stringify(draft)]));
	expect(read).toMatchObject({ faults: [{ path: ['months'], code: 'aboveMax' }] });
});

it('a file that is too large, or no text, is refused', async () => {
	expect(await readScenarioFile(new Blob([new Uint8Array(LARGEST_FILE + 1)]))).toEqual({
		problem: 'tooLarge'
	});
	expect(await readScenarioFile(new Blob([new Uint8Array([0x89, 0xff, 0xfe])]))).toEqual({
		problem: 'noText'
	});
	const gone = { size: 5, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
	expect(await readScenarioFile(gone as unknown as Blob)).toEqual({ problem: 'unreadable' });
});
