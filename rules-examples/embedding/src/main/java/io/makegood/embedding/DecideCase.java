package io.makegood.embedding;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.engine.Resolutions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decides the case in a file by the default policy and writes the resolution as JSON, in UTF-8. */
public final class DecideCase {
    private DecideCase() {}

    /** Takes the path of a case file, YAML or JSON. */
    // tag::plain
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        ResolutionEngine engine = ResolutionEngine.using(Policy.customerFirst());
        CaseFile caseFile = CaseFiles.read(file.toString(), Files.readString(file));
        String json = Resolutions.toJson(engine.resolve(caseFile));
        System.out.writeBytes(json.getBytes(StandardCharsets.UTF_8));
    }
    // end::plain
}
