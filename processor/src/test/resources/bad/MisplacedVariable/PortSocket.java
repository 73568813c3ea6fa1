package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com:{port}/chat") // error: [MisplacedVariable] a variable cannot stand in the url's port: '{port}'. Write a placeholder there, '${port}'.
interface PortSocket extends UniSocketClient {}
