/**
 * A digest of results to the last bit: SHA-256 over one canonical form, so that two engines that print the same
 * digest computed the same doubles.
 *
 * The form: every value is a letter for its kind, then its content. Numbers are their eight bytes, so that 0 and −0
 * differ; properties are in the order of their names, those that are undefined are left out; a typed array is written
 * like the list of its numbers.
 */
class Writer {
	private bytes = new Uint8Array(1 << 16);
	private view = new DataView(this.bytes.buffer);
	private length = 0;

	private reserve(more: number): void {
		if (this.length + more <= this.bytes.length) return;
		const bytes = new Uint8Array(2 * (this.length + more));
		bytes.set(this.bytes);
		this.bytes = bytes;
		this.view = new DataView(bytes.buffer);
	}

	kind(letter: string): void {
		this.reserve(1);
		this.bytes[this.length++] = letter.charCodeAt(0);
	}

	double(value: number): void {
		this.reserve(8);
		this.view.setFloat64(this.length, value);
		this.length += 8;
	}

	text(value: string): void {
		const encoded = new TextEncoder().encode(value);
		this.double(encoded.length);
		this.reserve(encoded.length);
		this.bytes.set(encoded, this.length);
		this.length += encoded.length;
	}

	written(): Uint8Array<ArrayBuffer> {
		return this.bytes.slice(0, this.length);
	}
}

function write(writer: Writer, value: unknown, path: string): void {
	if (value === null) writer.kind('n');
	else if (typeof value === 'boolean') writer.kind(value ? 't' : 'f');
	else if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new Error(`${path} is ${value}; no figure may be.`);
		writer.kind('d');
		writer.double(value);
	} else if (typeof value === 'string') {
		writer.kind('s');
		writer.text(value);
	} else if (Array.isArray(value) || value instanceof Float64Array) {
		writer.kind('l');
		writer.double(value.length);
		for (let index = 0; index < value.length; index++) write(writer, value[index], `${path}[${index}]`);
	} else if (typeof value === 'object') writeObject(writer, value, path);
	else throw new Error(`${path} is ${String(value)}, which no results hold.`);
}

function writeObject(writer: Writer, value: object, path: string): void {
	const properties = Object.entries(value).filter(([, content]) => content !== undefined);
	properties.sort(([one], [other]) => (one < other ? -1 : 1));
	writer.kind('o');
	writer.double(properties.length);
	for (const [name, content] of properties) {
		writer.text(name);
		write(writer, content, `${path}.${name}`);
	}
}

/**
 * @returns 64 hexadecimal digits
 * @throws {Error} that names the place of a number that is not finite
 */
export async function digestOf(value: object): Promise<string> {
	const writer = new Writer();
	write(writer, value, 'results');
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', writer.written()));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
