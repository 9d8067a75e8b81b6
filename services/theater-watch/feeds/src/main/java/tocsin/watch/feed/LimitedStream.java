package tocsin.watch.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with a refusal where there is more in it than may be read. */
public final class LimitedStream extends FilterInputStream {
    private final long most;
    private final Refusal refusal;
    private long count;

    public LimitedStream(InputStream input, long most, Refusal refusal) {
        super(input);
        this.most = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) throws FetchRefused {
        count += more;
        if (count > most) {
            throw new FetchRefused(refusal, "it is larger than " + most + " bytes");
        }
    }
}
