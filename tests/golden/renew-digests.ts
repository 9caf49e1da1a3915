// npm run digests: computes the digests of the results anew, after a change that is meant to move figures.
import { readFileSync, writeFileSync } from 'node:fs';
import { InProcessEngine } from '../../src/lib/engine/in-process';
import { digestsFrom } from '../digest/digests-from';
import { tasks } from '../digest/tasks';

const FILE = new URL('digests.json', import.meta.url);

function before(): Record<string, string> {
	try {
		return JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
	} catch {
		return {};
	}
}

const old = before();
const digests = await digestsFrom(new InProcessEngine(), tasks());
writeFileSync(FILE, `${JSON.stringify(digests, null, '\t')}\n`);
const moved = Object.keys(digests).filter((name) => digests[name] !== old[name]);
console.log(`${moved.length} of ${Object.keys(digests).length} digests moved${moved.length ? ':' : '.'}`);
for (const name of moved) console.log(`  ${name}`);
