module.exports = require('../jest.shared.cjs')('reconcile-job');
