package dev.unisocket.processor.model;

/**
 * One parameter of a {@code @Connect} method.
 *
 * @param name of the variable, query parameter or header
 * @param parameter the parameter's own name
 * @param several whether its type holds several values
 * @param type the type as errors call it
 * @param place the annotation's value
 */
public record BindingModel(
    Kind kind, String name, String parameter, boolean several, String type, Place place) {

  /** Where the value goes. */
  public enum Kind {
    PATH("PathParam"),
    QUERY("QueryParam"),
    HEADER("HeaderParam");

    private final String annotation;

    Kind(String annotation) {
      this.annotation = annotation;
    }

    /** Returns the annotation's simple name. */
    public String annotation() {
      return annotation;
    }
  }
}
