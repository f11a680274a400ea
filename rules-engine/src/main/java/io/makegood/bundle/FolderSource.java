package io.makegood.bundle;

import java.io.IOException;
import java.util.function.Supplier;

/**
 * A folder somebody may be writing to.
 *
 * @param name for messages
 * @param looking reads what is in it
 */
record FolderSource(String name, Supplier<PolicyBundle> looking) implements PolicySource {
    private static final int LOOKS = 5;

    @Override
    public PolicyBundle read() throws IOException {
        PolicyBundle before = looking.get();
        for (int i = 1; i < LOOKS; i++) {
            PolicyBundle now = looking.get();
            if (now.files().equals(before.files())) {
                return now;
            }
            before = now;
        }
        throw new IOException("`" + name + "` changes all the time; somebody is writing to it");
    }
}
