package example;

import dev.unisocket.annotation.Rpc;

@Rpc(method = "id")
interface Calling {}
