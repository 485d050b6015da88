def builds = new File(basedir, 'build.log').text.split('Scanning for projects')*.readLines().drop(1)
assert builds.size() == 5: "${builds.size()} builds"
def says = { int build, String text -> builds[build - 1].any { it.contains(text) } }
def rules = { int build ->
  builds[build - 1].collect { (it =~ /deploy\/api\.yaml:\d+:\d+: .+ \[(GW\d+) /) }.findAll { it.find() }.collect { it.group(1) }
}

assert rules(1) == ['GW301'] && says(1, 'MojoFailureException')
assert says(2, 'gwlint: known.json has 1 finding, 1 new, 0 removed') && rules(2).isEmpty()
assert rules(3).isEmpty()
assert rules(4) == ['GW401'] && says(4, 'MojoFailureException')
assert says(5, 'absent.json') && says(5, 'MojoExecutionException')
