package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://ana:secret@feed.example.com/chat") // error: [InvalidUrl] the url has user information, which is not sent: '@feed.example.com'. Send it with @HeaderParam("Authorization").
interface UserInfoSocket extends UniSocketClient {}
