package example;

import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.Send;

final class ClassMethods {
  @Send // error: [MisplacedAnnotation] @Send stands on a method of a class: 'say(...)'. It belongs on an abstract method of an interface.
  void say(String text) {}

  @OnMessage // error: [MisplacedAnnotation] @OnMessage stands on a method of a class: 'heard(...)'. It belongs on an abstract or default method of an interface.
  void heard(String text) {}

  void join(@PathParam("room") String room) {} // error: [MisplacedAnnotation] @PathParam stands on a parameter of a method without @Connect: 'room'. It belongs on a parameter of a @Connect method.
}
