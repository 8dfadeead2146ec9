package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The characters of bytes, without a byte order mark. Where bytes are not characters, all that stands before them is read, and then there is a
 * {@link CharacterCodingException}; nothing is replaced.
 */
final class DecodedText extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream input;
    private final CharsetDecoder decoder;
    private final LongConsumer progress;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean begun;
    private boolean atEnd;

    @Nullable
    private CoderResult failure;

    /** @param progress takes how many bytes were read, again and again */
    DecodedText(InputStream input, Charset charset, LongConsumer progress) {
        this.input = input;
        this.decoder = charset.newDecoder();
        this.progress = progress;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var characters = CharBuffer.wrap(target, offset, length);
        while (failure == null && characters.position() == offset) {
            var result = decoder.decode(bytes, characters, atEnd);
            if (result.isError()) {
                failure = result;
            } else if (result.isUnderflow()) {
                if (atEnd) {
                    break;
                }
                fill();
            }
        }
        if (!begun && characters.position() > offset) {
            begun = true;
            if (target[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(target, offset + 1, target, offset, characters.position() - offset - 1);
                characters.position(characters.position() - 1);
                return characters.position() > offset ? characters.position() - offset : read(target, offset, length);
            }
        }
        int read = characters.position() - offset;
        if (read == 0 && failure != null) {
            failure.throwException();
        }
        return read == 0 ? -1 : read;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        if (read > 0) {
            bytes.position(bytes.position() + read);
            progress.accept(read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
