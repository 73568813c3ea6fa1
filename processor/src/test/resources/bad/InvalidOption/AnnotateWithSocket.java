// option: -Aunisocket.annotateWith=example.NoSuchAnnotation
// error without a place: [InvalidOption] the option -Aunisocket.annotateWith names no annotation that is readable here: 'example.NoSuchAnnotation'. Give its qualified name, and put its library on the class path or require its module.
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface AnnotateWithSocket extends UniSocketClient {}
