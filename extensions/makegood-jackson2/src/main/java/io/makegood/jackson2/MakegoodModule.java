package io.makegood.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.ProblemDetails;
import io.makegood.engine.Resolutions;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;

/**
 * Reads and writes {@link CaseFile} and {@link Resolution} as {@link CaseFiles} and {@link Resolutions} do, and writes {@link ProblemDetails}, wherever they
 * stand in what Jackson 2 reads and writes. Jackson finds it as a service; where a policy has words of its own, {@link #MakegoodModule(Vocabulary)} is
 * registered instead.
 *
 * <p>What is written is {@link CaseFiles#toJsonLine}, {@link Resolutions#toJsonLine} and {@link ProblemDetails#toJson}, to the byte; a mapper that indents or
 * escapes does so in its own way.
 *
 * <p>What cannot be read is a {@code MismatchedInputException} caused by our exception. Its problems have pointers, lines and columns of the document Jackson
 * reads; columns count bytes where Jackson reads bytes. Nothing may follow a case that is a document of its own, so cases that follow one another in a
 * stream are for {@link CaseFiles#readLine}. What stands around a case in a larger document is for Jackson to judge, and {@code null} there is null.
 *
 * <p>Safe for use by many threads.
 */
public final class MakegoodModule extends Module {
    private static final String BUILT_IN = MakegoodModule.class.getName();

    private final Vocabulary vocabulary;
    private final Object id;

    /** For cases and resolutions in the built-in words. */
    public MakegoodModule() {
        this(Vocabulary.builtIn(), BUILT_IN);
    }

    /**
     * For cases and resolutions in the words of a policy. Registered after the other, it takes its place.
     *
     * @param vocabulary {@code policy.vocabulary()}
     */
    public MakegoodModule(Vocabulary vocabulary) {
        this(Objects.requireNonNull(vocabulary, "vocabulary"), List.of(BUILT_IN, vocabulary));
    }

    private MakegoodModule(Vocabulary vocabulary, Object id) {
        this.vocabulary = vocabulary;
        this.id = id;
    }

    @Override
    public String getModuleName() {
        return "makegood";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Jackson keeps one module of each id. */
    @Override
    public Object getTypeId() {
        return id;
    }

    @Override
    public void setupModule(SetupContext context) {
        CaseFileReader cases = CaseFileReader.of(vocabulary);
        SimpleDeserializers deserializers = new SimpleDeserializers();
        deserializers.addDeserializer(CaseFile.class, new DocumentDeserializer<>(CaseFile.class, cases::read));
        deserializers.addDeserializer(
                Resolution.class,
                new DocumentDeserializer<>(Resolution.class, json -> Resolutions.read(json, vocabulary)));
        context.addDeserializers(deserializers);
        SimpleSerializers serializers = new SimpleSerializers();
        serializers.addSerializer(new DocumentSerializer<>(CaseFile.class, CaseFiles::toJsonLine));
        serializers.addSerializer(new DocumentSerializer<>(Resolution.class, Resolutions::toJsonLine));
        serializers.addSerializer(new DocumentSerializer<>(ProblemDetails.class, ProblemDetails::toJson));
        context.addSerializers(serializers);
    }
}
