// As a build that compiles something would.
assert new File(basedir, 'target').mkdirs()
