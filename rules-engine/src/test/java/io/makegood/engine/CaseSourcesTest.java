package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.problem.CaseFileException;
import io.makegood.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A case is the same whatever it is read from. */
class CaseSourcesTest {
    private static final CaseFile CASE = CaseGenerator.of(3);
    private static final String TEXT = CaseFiles.toJson(CASE);
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

    @Test
    void bytes_streams_and_readers_are_read() {
        CaseFileReader reader = CaseFileReader.of(Vocabulary.builtIn());
        assertEquals(CASE, CaseFiles.read("request", BYTES));
        assertEquals(CASE, CaseFiles.read("request", new ByteArrayInputStream(BYTES)));
        assertEquals(CASE, CaseFiles.read("request", new StringReader(TEXT)));
        assertEquals(CASE, reader.read("request", BYTES));
        assertEquals(CASE, reader.read("request", new ByteArrayInputStream(BYTES)));
        assertEquals(CASE, reader.read("request", new StringReader(TEXT)));
    }

    @Test
    void what_is_no_case_is_told_alike() {
        byte[] latin = "customer: {name: M\u00fcller}".getBytes(StandardCharsets.ISO_8859_1);
        CaseFileException bytes = assertThrows(CaseFileException.class, () -> CaseFiles.read("request", latin));
        CaseFileException stream =
                assertThrows(CaseFileException.class, () -> CaseFiles.read("request", new ByteArrayInputStream(latin)));
        assertEquals(bytes.getMessage(), stream.getMessage());
        assertTrue(bytes.getMessage().startsWith("request:1:19: this is not UTF-8 text"), bytes.getMessage());
    }

    @Test
    void nobody_reads_for_ever() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] into, int from, int length) {
                Arrays.fill(into, from, from + length, ' ');
                return length;
            }

            @Override
            public void close() {}
        };
        CaseFileException refused = assertThrows(CaseFileException.class, () -> CaseFiles.read("request", endless));
        assertTrue(refused.getMessage().startsWith("request: the file is too large: more than "), refused.getMessage());
    }

    @Test
    void what_breaks_while_it_is_read_is_told() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
        assertEquals(
                "the line went dead",
                assertThrows(UncheckedIOException.class, () -> CaseFiles.read("request", broken))
                        .getCause()
                        .getMessage());
    }
}
