package io.gwlint.cli;

import java.nio.charset.Charset;

/**
 * What standard output goes to.
 *
 * @param interactive true when people read along
 * @param charset what it expects
 */
record Terminal(boolean interactive, Charset charset) {}
