package dev.unisocket.processor.diagnostic;

import java.util.Locale;

/**
 * Every mistake that the processor reports, with its text: {@code [Code] what is wrong: 'actual'.
 * Fix.}
 *
 * <p>A code is a constant's name in camel case. Each stands in {@code docs/errors.md} with a bad
 * and a good example.
 */
public enum Problem {
  // --- the interface

  /** Arguments: what the type is, its name. */
  NOT_AN_INTERFACE("@UniSocket stands on %s: '%s'. Make it an interface."),
  /** Arguments: the interface with its type parameters, the interface's name. */
  GENERIC_INTERFACE(
      "a client has no type parameters: '%s'. Take them away, and put @UniSocket on an interface"
          + " that extends '%s' with its types given."),
  /** Argument: the interface's name. */
  SEALED_INTERFACE(
      "a sealed interface cannot be implemented by the generated class: '%s'. Take 'sealed' away."),
  /** Arguments: the private type's name. */
  PRIVATE_INTERFACE("the generated class cannot see a private type: '%s'. Take 'private' away."),
  /** Argument: the class's qualified name. */
  NAME_TAKEN("the class to be written exists already: '%s'. Rename it, or the interface."),
  /** Argument: the interface's name. */
  NO_CONNECT(
      "nothing opens the socket: '%s'. Add a method with @Connect, or extend UniSocketClient."),

  // --- annotations and methods

  /** Arguments: the annotation's name, what it stands on, its name, where it belongs. */
  MISPLACED_ANNOTATION("@%s stands on %s: '%s'. It belongs on %s."),
  /** Argument: the method. */
  UNANNOTATED_METHOD(
      "an abstract method does not say what it does: '%s'. Annotate it with @Connect, @Send,"
          + " @Request, @Subscribe, @Unsubscribe, @OnMessage, @OnOpen, @OnError, @OnClose,"
          + " @OnReconnect or @Close, or give it a body."),
  /** Arguments: the method or parameter, its annotations. */
  TWO_ANNOTATIONS("%s has more than one annotation: '%s'. Keep one."),
  /** Arguments: two interfaces, the method, the interface that inherits it from both. */
  CONFLICTING_PARENTS(
      "'%s' and '%s' annotate a method in two ways: '%s'. Declare it again in '%s', with the"
          + " annotation that counts."),
  /** Arguments: the base, the method, the annotation. */
  BASE_METHOD_ANNOTATED(
      "a method of %s has its meaning already: '%s'. Take @%s away, or rename the method."),
  /** Arguments: the method with its type parameters. */
  GENERIC_METHOD("a client's method has no type parameters: '%s'. Name the types themselves."),
  /** Arguments: the annotation's name, the return type, the permitted ones. */
  INVALID_RETURN_TYPE("a @%s method cannot return this: '%s'. Return %s."),
  /** Arguments: the type, the method that uses it, the client's package. */
  INACCESSIBLE_TYPE(
      "the generated class cannot see a type of %2$s: '%1$s'. Make it visible to the package"
          + " '%3$s'."),

  // --- the url

  /** Argument: the scheme, empty where there is none. */
  INVALID_URL_SCHEME(
      "the url's scheme is not a socket's: '%s'. Begin the url with wss:// or ws://."),
  /** Argument: the url up to its path. */
  MISSING_HOST(
      "the url has no host: '%s'. Write one after the scheme, as in 'wss://feed.example.com'."),
  /** Argument: the fragment. */
  URL_FRAGMENT(
      "a socket's url has no fragment: '#%s'. Take it out, or write '%%23' for the character."),
  /** Arguments: what is wrong, the part that is wrong, what to do. */
  INVALID_URL("the url %s: '%s'. %s."),
  /** Argument: the placeholder as it is written. */
  INVALID_PLACEHOLDER("a placeholder cannot be read: '%s'. Write '${key}' or '${key:default}'."),
  /** Arguments: scheme, host or port; the variable. */
  MISPLACED_VARIABLE(
      "a variable cannot stand in the url's %s: '{%s}'. Write a placeholder there, '${%2$s}'."),
  /** Arguments: the variable, the query parameter as it is written, the name of the parameter. */
  PARTIAL_QUERY_VARIABLE(
      "a variable is not the whole value of its query parameter: '%2$s'. Write '%3$s={%1$s}'."),
  /** Arguments: the variable, what does not bind it, the annotation. */
  UNBOUND_VARIABLE(
      "the url has a variable that %2$s binds: '{%1$s}'. Add @%3$s(\"%1$s\"), or take the variable"
          + " out of the url."),
  /** Arguments: the variable, the annotation. */
  CLIENT_URL_VARIABLE(
      "connect() of UniSocketClient has no argument for a variable of the url: '{%1$s}'. Extend"
          + " UniSocketSession, and add a @Connect method with @%2$s(\"%1$s\")."),

  // --- the parameters of @Connect

  /** Arguments: the method, the parameter. */
  UNANNOTATED_PARAMETER(
      "a parameter of %s does not say where its value goes: '%s'. Annotate it with @PathParam,"
          + " @QueryParam or @HeaderParam."),
  /** Arguments: path or query, the variable, the hint: what was meant or what there is. */
  UNKNOWN_VARIABLE("the url's %s has no such variable: '%s'. %s"),
  /** Arguments: the variable, where it stands, the right annotation. */
  WRONG_PARAMETER_KIND("a variable stands in the url's %2$s: '{%1$s}'. Write @%3$s(\"%1$s\")."),
  /** Arguments: the annotation, the name, the method. */
  DUPLICATE_PARAMETER("two parameters of %3$s are one @%1$s: '%2$s'. Keep one."),
  /** Arguments: the annotation. */
  EMPTY_NAME("the name of @%s is empty: ''. Write the name."),
  /** Arguments: the type, the variable. */
  INVALID_PATH_TYPE(
      "a path variable takes one value, not several: '%s'. Give @PathParam(\"%s\") a single value,"
          + " such as a String."),

  // --- headers, protocols, times, closes

  /** Arguments: what is wrong, the header's name as far as there is one, what to do. */
  INVALID_HEADER("a header %s: '%s'. %s."),
  /** Arguments: the header's name, the reason. */
  FORBIDDEN_HEADER("a header must not be set, since %2$s: '%1$s'. Take it out."),
  /** Argument: the protocol. */
  INVALID_PROTOCOL(
      "a subprotocol is not an HTTP token: '%s'. Use letters, digits and !#$%%&'*+-.^_`|~ only."),
  /** Argument: the protocol. */
  DUPLICATE_PROTOCOL("a subprotocol is offered twice: '%s'. Name it once."),
  /** Arguments: the timeout, what to write. */
  INVALID_TIMEOUT("a timeout is at least 1 ms: '%s'. %s."),
  /** Argument: the code. */
  INVALID_CLOSE_CODE("a client cannot send this close code: '%s'. Use 1000, or 3000 to 4999."),
  /** Arguments: what is wrong, how it counts, what to do. */
  INVALID_CLOSE_REASON("a close reason %s: '%s'. %s."),
  /** Arguments: the method. */
  CLOSE_PARAMETERS(
      "a @Close method takes no such parameter: '%s'. It may have one int, the code, and one"
          + " String, the reason."),

  // --- messages

  /** Arguments: the annotation, the method with its parameter types. */
  SEND_PARAMETERS(
      "a @%s method is given one payload, or values with a name each: '%s'. Give it one parameter,"
          + " or annotate each with @Field."),
  /** Arguments: the method, the parameter. */
  UNNAMED_FIELD(
      "a parameter of %s has no name, as others have: '%s'. Annotate it with @Field, or make all of"
          + " them one payload."),
  /** Arguments: the method, the property. */
  OVERWRITTEN_FIELD(
      "the name of the message is written over a @Field of %s: '%s'. Take the field away, or the"
          + " name."),
  /** Arguments: the annotation, the method as it is written, its name, the type to take. */
  HANDLER_SHAPE(
      "a @%s method has another shape: '%s'. Write 'void %3$s(Consumer<%4$s> handler)', the same"
          + " returning Registration, 'default void %3$s(%4$s value)', 'Flow.Publisher<%4$s>"
          + " %3$s()' or 'Stream<%4$s> %3$s()'."),
  /**
   * Arguments: a consumer, publisher or stream, what it does with values, the type as it is
   * written, the one to write.
   */
  HANDLER_TYPE_ARGUMENT("%s does not say which type it %s: '%s'. Write '%s'."),
  /** Arguments: the annotation, the type, the event. */
  EVENT_TYPE("a @%s handler is not given this type: '%s'. Write '%s'."),
  /** Arguments: the exception, the method. */
  HANDLER_EXCEPTION("a handler cannot throw a checked exception: '%s'. Catch it in %s."),
  /** Arguments: sent or received, the type, what to do. */
  INVALID_PAYLOAD("a message cannot be %s as this type: '%s'. %s."),
  /** Arguments: two methods with their types. */
  TWO_CODED_TYPES(
      "two methods decode messages of two types: '%s' and '%s'. Keep one, and let it take a common"
          + " type."),
  /** Arguments: two methods, what both take. */
  DUPLICATE_HANDLER(
      "two methods take one kind of message, %3$s: '%1$s' and '%2$s'. Keep one; several handlers"
          + " can be bound to it."),
  /** Arguments: the two methods. */
  TEXT_AND_CODED(
      "two methods take text messages, one as String and one decoded: '%s' and '%s'. Keep one."),

  // --- kinds of messages and their names

  /** Argument: the pointer. */
  INVALID_POINTER(
      "a JSON Pointer has a '~' that is no escape: '%s'. Write ~0 for a '~' and ~1 for a '/' in a"
          + " property's name."),
  /** Arguments: who needs it, the name or type. */
  NO_DISCRIMINATOR(
      "%s, but nothing says where names stand: '%s'. Add @Discriminator with that property to the"
          + " interface, or take the name away."),
  /** Arguments: the method, the value, what to do. */
  MISPLACED_VALUE("%s cannot be told by a kind of message: '%s'. %s."),
  /** Arguments: where it stands, the name. */
  DUPLICATE_NAME("a name stands for messages twice, in %s: '%s'. Keep one."),
  /** Arguments: the subtype, the sealed type. */
  MISSING_NAME(
      "a permitted subtype of %2$s has no name, as others have: '%1$s'. Add @MessageName to it."),
  /** Argument: the type. */
  NAME_OF_SEVERAL(
      "a sealed type has a name, and so have its subtypes: '%s'. Take one or the other away."),
  /** Arguments: the method, the type, one of its names. */
  SEVERAL_NAMES(
      "%s sends a type that has several names: '%s'. Write the one that counts in the annotation,"
          + " such as \"%s\"."),
  /** Arguments: the method, the name. */
  UNNAMEABLE_PAYLOAD(
      "the payload of %s has no place for a name, since it is no object: '%s'. Take the name away,"
          + " or send a value for the codec or @Field parameters."),

  // --- policies

  /** Arguments: the member, the annotation, the value, what to do. */
  INVALID_SETTING("%s of @%s cannot be this: '%s'. %s."),

  // --- calls and subscriptions

  /** Arguments: two members of the annotation, the name. */
  DUPLICATE_PROPERTY(
      "@Rpc gives %s and %s one name: '%s'. Write another one; only params and result may share"
          + " theirs."),
  /** Arguments: what is wrong, the part that is wrong. */
  INVALID_KEY(
      "a subscription's key %s: '%s'. Write '{name}' for the value of a @Field, and no other"
          + " brace."),
  /** Arguments: the method, the name, the hint: what was meant or what to do. */
  UNKNOWN_KEY_FIELD("a key names a @Field that %s has not: '{%s}'. %s"),
  /** Arguments: two methods, what they share, the key or the types. */
  DUPLICATE_SUBSCRIPTION(
      "%s and %s %s, so that one subscription would replace the other: '%s'. Give each a key of its"
          + " own, such as key = \"trades/{symbol}\"."),
  /** Arguments: the method, what no other does, the key or the types, the hint. */
  UNMATCHED_UNSUBSCRIBE("%s ends nothing, since no @Subscribe method %s: '%s'. %s"),

  // --- the compilation

  /** Arguments: the option, the name. */
  INVALID_OPTION(
      "the option %s names no annotation that is readable here: '%s'. Give its qualified name, and"
          + " put its library on the class path or require its module."),
  /** Arguments: the path, why. */
  DOCUMENT_NOT_WRITTEN(
      "the AsyncAPI document cannot be written (%2$s): '%1$s'. Make room for it in the folder of"
          + " the classes, or leave -Aunisocket.asyncapi out."),
  /** Arguments: the interface, UniSocket's version, the version of Java, the trace. */
  BUG("a bug in UniSocket, please report it: '%s'. UniSocket %s, Java %s.%n%s");

  private final String format;

  Problem(String format) {
    this.format = format;
  }

  /** Returns the code that a user sees, in camel case. */
  public String code() {
    StringBuilder code = new StringBuilder();
    for (String word : name().split("_", -1)) {
      code.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return code.toString();
  }

  /** Returns the text that a user sees, code included. */
  public String text(Object... arguments) {
    return "[" + code() + "] " + String.format(Locale.ROOT, format, arguments);
  }
}
