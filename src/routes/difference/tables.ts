import { closer } from '$lib/messages/closer';
import { difference as words } from '$lib/messages/difference';
import { pictureTables as all } from '$lib/messages/picture-tables';
import type { FigureTable } from '$lib/ui/figure-table';
import { armLetter } from '../arms';
import { fanTable, plainTable } from '../closer/tables';
import { monthNames } from '../figure-tables';
import type { Pictured } from '../pictured';
import { averages, SOURCES, writerOf, type Kind } from './differences';

/** The figures behind a picture of differences: of the plan in hand, then of the others. */
export function differenceTable(kind: Kind, pictured: Pictured): FigureTable {
	const { paired, from } = SOURCES[kind];
	const write = writerOf(kind, pictured);
	const plans = [...(pictured.plan ? [pictured.plan] : []), ...pictured.others];
	const nameOf = ({ index }: { index: number }) => all.plan(armLetter(index));
	const caption = words.tables.of[kind];
	const first = { retention: all.age, payback: closer.tables.monthsSince }[kind as 'payback'] ?? all.month;
	if (paired) {
		const columns = plans.map((plan) => ({ name: nameOf(plan), band: plan.result[paired] }));
		return fanTable(caption, first, columns, write, monthNames(pictured), 'mean');
	}
	const values = plans.map(({ result }) => averages(kind, pictured, result));
	const length = values[0]?.length ?? 0;
	const rows = Array.from({ length }, (_, at) => ({
		name: kind === 'retention' && at === 0 ? all.joins : String(at + from),
		values: values.map((column) => column[at])
	}));
	return plainTable(caption, [first, ...plans.map((plan) => all.averageOf(nameOf(plan)))], rows, write);
}
