package dev.unisocket.generated;

import dev.unisocket.internal.Answer;
import dev.unisocket.internal.json.Members;
import org.jspecify.annotations.Nullable;

/** What the envelope of one message says. Read by one thread after the other. */
final class Envelope {
  private static final int ID = 0;
  private static final int METHOD = 1;
  private static final int PARAMS = 2;
  private static final int RESULT = 3;
  private static final int ERROR = 4;

  private final Members members;

  Envelope(Members members) {
    this.members = members;
  }

  /** A server's own request has an id as well, and a method. */
  boolean isAnswer() {
    return members.hasValue(ID) && !hasMethod();
  }

  /** An error that no call is told of, since the server could not read whose it is. */
  boolean isErrorOfNoCall() {
    return !members.hasValue(ID) && !hasMethod() && members.hasValue(ERROR);
  }

  boolean hasMethod() {
    return members.isPresent(METHOD);
  }

  /** Returns an answer's id as text; an object or array is none that a call has. */
  @Nullable String id() {
    return members.text(ID);
  }

  Answer answer() {
    return new Answer(json(RESULT), json(ERROR));
  }

  @Nullable String error() {
    return json(ERROR);
  }

  /** Returns the params as JSON, null where they are absent or null. */
  @Nullable String params() {
    return json(PARAMS);
  }

  private @Nullable String json(int name) {
    return members.hasValue(name) ? String.valueOf(members.json(name)) : null;
  }
}
