/** Bijective scramble of 32 bits (the finalizer of MurmurHash3, Appleby 2011): every input bit moves every output bit. */
export function mixBits(bits: number): number {
	bits ^= bits >>> 16;
	bits = Math.imul(bits, 0x85ebca6b);
	bits ^= bits >>> 13;
	bits = Math.imul(bits, 0xc2b2ae35);
	return bits ^ (bits >>> 16);
}

const GOLDEN = 0x9e3779b9; // 2^32 / golden ratio: consecutive multiples are far apart
const TO_UNIT = 1 / 4294967296;

/** A uniform on the open interval (0, 1), in steps of 2^−32, for a place in the stream of a key. */
function unit(key: number, other: number, place: number): number {
	let bits = (key + place) | 0;
	bits ^= bits >>> 16;
	bits = Math.imul(bits, 0x21f0aaad);
	bits = (bits ^ (bits >>> 15)) + other;
	bits = Math.imul(bits ^ (bits >>> 16), 0x735a2d97);
	bits ^= bits >>> 15;
	return ((bits >>> 0) + 0.5) * TO_UNIT;
}

/**
 * Random numbers that are fully named by their key (seed, trial, purpose, segment), the draw's name and their place
 * in the draw: a hash of a counter, with multipliers of Wellons (2018), and no state that one draw would leave to the
 * next (Salmon et al. 2011 on such generators). So no draw moves when another takes more or fewer numbers, curves do
 * not tremble under a moving slider, and draws can be made in any order.
 */
export class Stream {
	/** Two keys, and the place of the next number. */
	private readonly state = new Int32Array(3);

	/** Moves to the first draw of a key of four whole numbers. */
	open(seed: number, trial: number, purpose: number, segment: number): void {
		const name = Math.imul(purpose * 16 + segment + 1, 0x2c1b3c6d);
		const key = mixBits(mixBits(seed + GOLDEN) ^ Math.imul(trial + 1, 0x85157af5));
		this.take(mixBits(key ^ name), mixBits(Math.imul(trial, GOLDEN) + name) ^ mixBits(seed ^ 0x68bc21eb));
	}

	/** Moves to the first draw of two keys of 32 bits. */
	take(key: number, other: number): void {
		this.state[0] = key;
		this.state[1] = other;
		this.state[2] = 0;
	}

	get key(): number {
		return this.state[0];
	}

	get other(): number {
		return this.state[1];
	}

	/** Moves to a draw, named by a whole number below 65 536; to its number of a rank. */
	at(draw: number, rank = 0): void {
		this.state[2] = draw + Math.imul(rank, GOLDEN);
	}

	/** The draw's next number: uniform on the open interval (0, 1), in steps of 2^−32. */
	uniform(): number {
		const { state } = this;
		const place = state[2];
		state[2] = place + GOLDEN; // 29 000 numbers on before it comes near another draw's first
		return unit(state[0], state[1], place);
	}
}

/**
 * Futures that live side by side, each in a lane: arrays over them have LANES entries for every row. So many keep a
 * processor busy with one draw while it waits for another (measured: two thirds of the time of one by one).
 */
export const LANES = 16;

/** The same stream of several trials, one in each lane. */
export class Streams {
	private readonly keys = new Int32Array(LANES);
	private readonly others = new Int32Array(LANES);
	private readonly one = new Stream();

	/** Moves every lane to its trial: `trial`, `trial` + 1, … */
	open(seed: number, trial: number, purpose: number, segment: number): void {
		const { one, keys, others } = this;
		for (let lane = 0; lane < LANES; lane++) {
			one.open(seed, trial + lane, purpose, segment);
			keys[lane] = one.key;
			others[lane] = one.other;
		}
	}

	/** One lane's stream, at a draw's number of a rank; valid until the next is asked for. */
	lane(lane: number, draw: number, rank = 0): Stream {
		this.one.take(this.keys[lane], this.others[lane]);
		this.one.at(draw, rank);
		return this.one;
	}

	/** The first number of a draw in every lane. */
	fill(draw: number, into: Float64Array): void {
		const { keys, others } = this;
		for (let lane = 0; lane < LANES; lane++) into[lane] = unit(keys[lane], others[lane], draw);
	}

	/** The number of rank 0, 1, … of a draw, in some lanes: `into` is by lane. */
	fillSome(draw: number, rank: number, lanes: Uint8Array, count: number, into: Float64Array): void {
		const { keys, others } = this;
		const place = (draw + Math.imul(rank, GOLDEN)) | 0;
		for (let i = 0; i < count; i++) {
			const lane = lanes[i];
			into[lane] = unit(keys[lane], others[lane], place);
		}
	}

	/** The first numbers of `count` draws from `first` on, in one lane. */
	fillRow(lane: number, first: number, count: number, into: Float64Array): void {
		const key = this.keys[lane];
		const other = this.others[lane];
		for (let i = 0; i < count; i++) into[i] = unit(key, other, first + i);
	}
}
