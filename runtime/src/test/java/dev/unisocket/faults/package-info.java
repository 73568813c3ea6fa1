/**
 * What networks and servers do to a client, by real sockets: a matrix of faults, a soak of random
 * ones, mutated streams, floods. In come proxies and servers of {@code testserver}; out come
 * tables, a ledger, and failures.
 */
package dev.unisocket.faults;
