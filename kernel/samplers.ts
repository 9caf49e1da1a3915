/** The samplers by themselves, for their tests. */
import { binomial } from './binomial';
import { binomials, Chances } from './binomials';
import { hypergeometric } from './hypergeometric';
import { ROW, rows } from './memory';
import { multinomial } from './multinomial';
import { exp, fillTables, ln, lnNearly, logFactorial } from './numbers';
import { fillGuesses, normals, poisson, Rate } from './poisson';
import { firstOf, openStreams, takeLane, uniform } from './streams';

export { binomial, exp, hypergeometric, ln, lnNearly, logFactorial, multinomial, openStreams, uniform };

const chances = new Chances();
const rate = new Rate();
const tabledRate = new Rate();
const countRow = rows(1);
const chanceRow = rows(1);
const drawnRow = rows(1);

export function normalsAt(): usize {
	return normals;
}

export function fill(): void {
	fillTables();
	fillGuesses();
}

/** Takes a lane's stream at hand, at a draw. */
export function take(index: i32, name: i32): void {
	takeLane(index, name);
}

/** Rows: counts and probabilities to write, draws to read. */
export function countsAt(): usize {
	return countRow;
}

export function chancesAt(): usize {
	return chanceRow;
}

export function drawnAt(): usize {
	return drawnRow;
}

/** Takes the probabilities. */
export function prepare(many: bool): void {
	chances.take(chanceRow, many);
}

/** Draws in all lanes. */
export function draw(name: i32): void {
	memory.fill(drawnRow, 0, ROW);
	binomials(name, countRow, chances, drawnRow);
}

export function poissonOf(mean: f64): f64 {
	return poisson(rate, mean);
}

/** Poisson of a mean that many draws are to come of, in lane 3. */
export function tabledPoisson(mean: f64, name: i32): f64 {
	if (tabledRate.mean !== mean) tabledRate.prepare(mean, true);
	return tabledRate.drawIn(3, name, firstOf(3, name));
}
