package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface RunnableSocket extends UniSocketClient, Runnable {} // error: [UnannotatedMethod] an abstract method does not say what it does: 'Runnable.run()'. Annotate it with @Connect, @Send, @Request, @Subscribe, @Unsubscribe, @OnMessage, @OnOpen, @OnError, @OnClose, @OnReconnect or @Close, or give it a body.
