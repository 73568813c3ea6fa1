package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public @interface ChatAnnotation {} // error: [NotAnInterface] @UniSocket stands on an annotation type: 'ChatAnnotation'. Make it an interface.
