module.exports = require('../jest.shared.cjs')('order-event-app');
