package dev.plinth.persistenceruntime.network;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message between a driver and a server (PostgreSQL documentation, "Message Formats").
 *
 * @param sender who sends it
 * @param type its first byte; what begins a connection has none, and is a blank here
 * @param bytes all of it
 */
record Message(Sender sender, char type, byte[] bytes) {
    /** Asks whether the connection may be encrypted; the answer is one byte alone. */
    private static final int FIRST_REQUEST_FOR_ENCRYPTION = 80_877_103;

    private static final int LAST_REQUEST_FOR_ENCRYPTION = 80_877_104;

    enum Sender {
        DRIVER,
        SERVER
    }

    static Message first(DataInputStream in) throws IOException {
        return new Message(Sender.DRIVER, ' ', body(in, new byte[0]));
    }

    static Message next(Sender sender, DataInputStream in) throws IOException {
        byte type = in.readByte();
        return new Message(sender, (char) type, body(in, new byte[] {type}));
    }

    static Message answerToEncryption(DataInputStream in) throws IOException {
        return new Message(Sender.SERVER, ' ', new byte[] {in.readByte()});
    }

    boolean asksForEncryption() {
        int code = bytes.length == 8 ? ByteBuffer.wrap(bytes).getInt(4) : 0;
        return type == ' ' && code >= FIRST_REQUEST_FOR_ENCRYPTION && code <= LAST_REQUEST_FOR_ENCRYPTION;
    }

    /** Whether a text of ASCII stands in it. */
    boolean says(String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    void sendTo(OutputStream out) throws IOException {
        out.write(bytes);
        out.flush();
    }

    @Override
    public String toString() {
        return sender + " " + type;
    }

    private static byte[] body(DataInputStream in, byte[] head) throws IOException {
        int length = in.readInt();
        var message = ByteBuffer.allocate(head.length + length);
        message.put(head).putInt(length);
        in.readFully(message.array(), message.position(), length - Integer.BYTES);
        return message.array();
    }
}
