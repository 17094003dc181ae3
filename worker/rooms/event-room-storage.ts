import type { Hall, Message, RoomState, Seat } from './event-room-state.ts'

/** The hub's own SQLite: one row for the hall, one per seat, one per message, one per webhook heard. */
export class RoomStorage {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    this.prepare()
  }

  /** Makes the tables; needed again after everything was deleted. */
  prepare(): void {
    this.#sql.exec(`
      create table if not exists hall (id integer primary key check (id = 1), json text not null);
      create table if not exists seats (id text primary key, json text not null);
      create table if not exists messages (id text primary key, json text not null);
      create table if not exists webhooks (id text primary key, heard_at integer not null);
    `)
  }

  load(): RoomState | null {
    const read = <T>(table: string) =>
      this.#sql
        .exec<{ json: string }>(`select json from ${table} order by rowid`)
        .toArray()
        .map((row) => JSON.parse(row.json) as T)
    const [hall] = read<Hall>('hall')
    if (!hall) return null
    return {
      hall,
      seats: new Map(read<Seat>('seats').map((seat) => [seat.id, seat])),
      messages: new Map(read<Message>('messages').map((message) => [message.id, message])),
    }
  }

  /** Writes what differs; without awaits in between, so that it is stored whole or not at all. */
  save(before: RoomState | null, after: RoomState): void {
    if (before?.hall !== after.hall) this.#put('hall', 1, after.hall)
    for (const seat of changedIn(before?.seats, after.seats)) this.#put('seats', seat.id, seat)
    for (const message of changedIn(before?.messages, after.messages)) this.#put('messages', message.id, message)
    if (!before || before.messages === after.messages) return
    for (const id of before.messages.keys())
      if (!after.messages.has(id)) this.#sql.exec('delete from messages where id = ?', id)
  }

  /** Notes a webhook; false when it was heard before. */
  hear(id: string, now: number): boolean {
    this.#sql.exec('delete from webhooks where heard_at < ?', now - 24 * 3_600_000)
    return this.#sql.exec('insert into webhooks values (?, ?) on conflict do nothing', id, now).rowsWritten > 0
  }

  #put(table: 'hall' | 'seats' | 'messages', id: string | number, row: unknown): void {
    this.#sql.exec(
      `insert into ${table} values (?, ?) on conflict (id) do update set json = excluded.json`,
      id,
      JSON.stringify(row),
    )
  }
}

function* changedIn<T>(before: ReadonlyMap<string, T> | undefined, after: ReadonlyMap<string, T>): Generator<T> {
  if (before === after) return
  for (const [id, row] of after) if (before?.get(id) !== row) yield row
}
