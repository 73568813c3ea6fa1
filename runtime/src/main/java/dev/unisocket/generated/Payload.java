package dev.unisocket.generated;

/** How a payload travels. */
enum Payload {
  /** A text message as a {@code String}. */
  TEXT,
  /** A binary message as a {@code byte[]}. */
  BYTES,
  /** A binary message as a {@code ByteBuffer}. */
  BUFFER,
  /** Any message as a {@code MessageEvent}; inbound only. */
  EVENT,
  /** An object that the codec turns into a message. */
  CODED,
  /** Arguments that are written as one object; outbound only. */
  FIELDS
}
