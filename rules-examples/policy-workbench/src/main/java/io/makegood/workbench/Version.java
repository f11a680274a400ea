package io.makegood.workbench;

import io.makegood.internal.compiled.LibraryVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, which is that of the library it comes with. */
final class Version implements IVersionProvider {
    static final String NUMBER = LibraryVersion.CURRENT;

    @Override
    public String[] getVersion() {
        return new String[] {"makegood " + NUMBER};
    }
}
