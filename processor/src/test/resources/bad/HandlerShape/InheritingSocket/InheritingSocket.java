package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface InheritingSocket extends UniSocketClient, Hearing {} // error: [HandlerShape] a @OnMessage method has another shape: 'void onText(String)'. Write 'void onText(Consumer<String> handler)', the same returning Registration, 'default void onText(String value)', 'Flow.Publisher<String> onText()' or 'Stream<String> onText()'.
