/**
 * Nodes and weights of the Gauss quadrature for a Beta(α, β) density on (0, 1): Σ weight·f(node) is E[f(X)], exact for
 * polynomials of degree below 2·count. By the eigenvalues of the symmetric Jacobi matrix (Golub & Welsch 1969), found
 * with the implicit QL method; basic arithmetic and square roots only. Nodes ascend, weights sum to 1.
 * @param alpha above 0
 * @param beta above 0
 */
export function gaussJacobi(
	alpha: number,
	beta: number,
	count: number
): { nodes: number[]; weights: number[] } {
	// Three-term recurrence of the Jacobi polynomials with exponents a at x = −1 … moved to (0, 1)
	const a = beta - 1;
	const b = alpha - 1;
	const diagonal = new Array<number>(count);
	const off = new Array<number>(count).fill(0);
	for (let n = 0; n < count; n++) {
		const s = 2 * n + a + b;
		const centre = n === 0 ? (b - a) / (a + b + 2) : ((b - a) * (b + a)) / (s * (s + 2));
		diagonal[n] = (1 + centre) / 2;
		if (n === 0) continue;
		const square =
			n === 1
				? (4 * (1 + a) * (1 + b)) / ((2 + a + b) * (2 + a + b) * (3 + a + b))
				: (4 * n * (n + a) * (n + b) * (n + a + b)) / (s * s * (s + 1) * (s - 1));
		off[n - 1] = Math.sqrt(square) / 2;
	}
	const first = eigen(diagonal, off);
	const order = diagonal.map((_, i) => i).sort((i, j) => diagonal[i] - diagonal[j]);
	const total = first.reduce((sum, component) => sum + component * component, 0);
	return {
		nodes: order.map((i) => Math.min(1, Math.max(0, diagonal[i]))),
		weights: order.map((i) => (first[i] * first[i]) / total)
	};
}

/** Turns `diagonal` into eigenvalues of the tridiagonal matrix; returns the first component of each eigenvector. */
function eigen(diagonal: number[], off: number[]): number[] {
	const count = diagonal.length;
	const first = new Array<number>(count).fill(0);
	first[0] = 1;
	for (let low = 0; low < count; low++) {
		for (let sweep = 0; sweep < 60; sweep++) {
			let split = low;
			while (split < count - 1) {
				const size = Math.abs(diagonal[split]) + Math.abs(diagonal[split + 1]);
				if (Math.abs(off[split]) <= 1.1e-16 * size) break;
				split += 1;
			}
			if (split === low) break;
			let g = (diagonal[low + 1] - diagonal[low]) / (2 * off[low]);
			let r = Math.sqrt(g * g + 1);
			g = diagonal[split] - diagonal[low] + off[low] / (g + (g >= 0 ? r : -r));
			let sine = 1;
			let cosine = 1;
			let shift = 0;
			let deflated = false;
			for (let i = split - 1; i >= low; i--) {
				const f = sine * off[i];
				const h = cosine * off[i];
				r = Math.sqrt(f * f + g * g);
				off[i + 1] = r;
				if (r === 0) {
					diagonal[i + 1] -= shift;
					off[split] = 0;
					deflated = true;
					break;
				}
				sine = f / r;
				cosine = g / r;
				g = diagonal[i + 1] - shift;
				r = (diagonal[i] - g) * sine + 2 * cosine * h;
				shift = sine * r;
				diagonal[i + 1] = g + shift;
				g = cosine * r - h;
				const upper = first[i + 1];
				first[i + 1] = sine * first[i] + cosine * upper;
				first[i] = cosine * first[i] - sine * upper;
			}
			if (deflated) continue;
			diagonal[low] -= shift;
			off[low] = g;
			off[split] = 0;
		}
	}
	return first;
}
