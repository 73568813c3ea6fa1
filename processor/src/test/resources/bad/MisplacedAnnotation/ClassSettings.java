package example;

import dev.unisocket.annotation.Reconnect;

@Reconnect // error: [MisplacedAnnotation] @Reconnect stands on a class: 'ClassSettings'. It belongs on an interface.
final class ClassSettings {}
